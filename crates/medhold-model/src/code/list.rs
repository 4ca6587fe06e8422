//! The codes of all checks, in the order of their names: a new check begins with two lines here.

use super::codes;

codes! {
    /// A pack leaves out something that letters want, and something poorer stands in for it.
    AdvisedKey = "advised-key" is Warning,
    /// Rules can refuse, and the pack names no body that the customer can complain to.
    AppealMissing = "appeal-missing" is Warning,
    /// A reason gives its message something that the message shows in no language.
    ArgumentUnused = "argument-unused" is Warning,
    /// Something is assigned to outside a function.
    AssignmentInGuard = "assignment-in-guard" is Error,
    /// An assignment to what can't be assigned to.
    BadAssignment = "bad-assignment" is Error,
    /// A case of the pack is no case.
    BadCase = "bad-case" is Error,
    /// What stands as the currency of an amount is none.
    BadCurrency = "bad-currency" is Error,
    /// A date that is not in the calendar or not written as one.
    BadDate = "bad-date" is Error,
    /// The ladder of authorities is in an order that it can't have.
    BadLadder = "bad-ladder" is Error,
    /// A name that is not written as names are.
    BadName = "bad-name" is Error,
    /// A number that can't be held exactly.
    BadNumber = "bad-number" is Error,
    /// A table's file can't be read as its columns are declared.
    BadTable = "bad-table" is Error,
    /// A value that its place in the pack can't have.
    BadValue = "bad-value" is Error,
    /// A case names a topic, measure or key that the pack doesn't declare, so that no rule can read it.
    CaseUndeclared = "case-undeclared" is Warning,
    /// The sentence that tells what a customer can change is missing or can't be said.
    ChangeMessage = "change-message" is Error,
    /// The pack would make a fairness check laxer.
    CheckLoosened = "check-loosened" is Error,
    /// A message says more of a claim that it doesn't make.
    ClaimBeside = "claim-beside" is Warning,
    /// A message praises the firm and doesn't say of which period.
    ClaimTimeless = "claim-timeless" is Warning,
    /// A clause that stands once in a rule stands there twice.
    ClauseTwice = "clause-twice" is Error,
    /// A rule compensates without saying how much in which currency.
    Compensate = "compensate" is Error,
    /// A guard asks the same thing twice.
    ConditionTwice = "condition-twice" is Warning,
    /// A constant is made of itself.
    ConstantCycle = "constant-cycle" is Error,
    /// A guard always comes out the same.
    ConstantGuard = "constant-guard" is Warning,
    /// A constant that nothing reads.
    ConstantUnused = "constant-unused" is Warning,
    /// A plugin's configuration names a file that isn't there.
    DataMissing = "data-missing" is Warning,
    /// Two cases of the pack have the same name.
    DuplicateCase = "duplicate-case" is Error,
    /// Two constants of a file have the same name.
    DuplicateConst = "duplicate-const" is Error,
    /// Two functions of a file have the same name and number of parameters.
    DuplicateFunction = "duplicate-function" is Error,
    /// Two imports of a file have the same name.
    DuplicateImport = "duplicate-import" is Error,
    /// A language of the pack is listed twice.
    DuplicateLanguage = "duplicate-language" is Error,
    /// A message stands twice in one language.
    DuplicateMessage = "duplicate-message" is Error,
    /// Two rules of the pack have the same id.
    DuplicateRule = "duplicate-rule" is Error,
    /// A file, line or text of the pack is larger than the limits allow.
    FileTooLarge = "file-too-large" is Error,
    /// `==` between numbers that are measured and not counted.
    FloatEquality = "float-equality" is Warning,
    /// Folders of the pack lie too deep within each other.
    FolderTooDeep = "folder-too-deep" is Error,
    /// A function that no rule calls.
    FunctionUnused = "function-unused" is Warning,
    /// Files import each other in a circle.
    ImportCycle = "import-cycle" is Error,
    /// An import of a file that isn't there.
    ImportMissing = "import-missing" is Error,
    /// An import that leads out of the pack's folder.
    ImportOutside = "import-outside" is Error,
    /// An import of which nothing is called.
    ImportUnused = "import-unused" is Warning,
    /// An import without a name, so that nothing of it can be called.
    ImportWithoutName = "import-without-name" is Warning,
    /// Something that has to be read by its parts is read as a whole.
    IncompleteName = "incomplete-name" is Error,
    /// The rules could not be taken in, through a fault of medhold's own.
    Internal = "internal" is Error,
    /// A case comes to a decision that the manifest says must never come out, or must.
    InvariantBroken = "invariant-broken" is Error,
    /// A loop stands outside a function.
    LoopInGuard = "loop-in-guard" is Error,
    /// A measure that no rule, word, case or plugin has a use for.
    MeasureUnused = "measure-unused" is Warning,
    /// The pack is made for another version of medhold.
    MedholdVersion = "medhold-version" is Error,
    /// A message shows something that the rule does not give it.
    MessageArgument = "message-argument" is Error,
    /// Messages show each other in a circle.
    MessageCircle = "message-circle" is Error,
    /// What a message claims in the firm's favour can't be held against a measure.
    MessageClaims = "message-claims" is Error,
    /// A function in a message is used as it can't be.
    MessageFunction = "message-function" is Error,
    /// A message that is needed isn't written in some language.
    MessageMissing = "message-missing" is Error,
    /// A message that can't be read.
    MessageSyntax = "message-syntax" is Error,
    /// A message shows something in one language that it doesn't in another.
    MessageUneven = "message-uneven" is Warning,
    /// A message that nothing says.
    MessageUnused = "message-unused" is Warning,
    /// A rule lacks a clause that every rule has.
    MissingClause = "missing-clause" is Error,
    /// Something that must be said is left out.
    MissingKey = "missing-key" is Error,
    /// Nothing stands where an operator wants something.
    MissingOperand = "missing-operand" is Error,
    /// Two things that rules read by name have the same name.
    NameClash = "name-clash" is Error,
    /// No case at all makes a rule's guard true.
    NeverApplies = "never-applies" is Error,
    /// Wherever a rule applies, others go before it.
    NeverDecides = "never-decides" is Warning,
    /// A rule's time ends before it begins.
    NeverInForce = "never-in-force" is Error,
    /// Something that is neither true nor false stands where a test is wanted.
    NotAFlag = "not-a-flag" is Error,
    /// Something computed stands where a written value is wanted.
    NotALiteral = "not-a-literal" is Error,
    /// A message is given something that can't be shown.
    NotAValue = "not-a-value" is Error,
    /// Something that Rhai has and the rule language doesn't.
    NotAllowed = "not-allowed" is Error,
    /// What is paid is no amount.
    NotAnAmount = "not-an-amount" is Error,
    /// What is declared as the customer's to change can't be searched through.
    NotChangeable = "not-changeable" is Error,
    /// Something without an order is asked which is more.
    NotOrdered = "not-ordered" is Error,
    /// A file that is not UTF-8.
    NotUtf8 = "not-utf8" is Error,
    /// A link that leads out of the pack's folder.
    OutsidePack = "outside-pack" is Error,
    /// Rules override each other in a circle.
    OverrideCycle = "override-cycle" is Error,
    /// A rule overrides one of a higher rung.
    OverrideRung = "override-rung" is Error,
    /// A rule overrides one with which it has no topic in common.
    OverrideUnrelated = "override-unrelated" is Warning,
    /// A rule decides against another by nothing that can be looked up.
    OverrideWithoutSource = "override-without-source" is Warning,
    /// A rule overrides itself.
    OverridesItself = "overrides-itself" is Error,
    /// A parameter that no rule reads.
    ParameterUnused = "parameter-unused" is Warning,
    /// A finding that upholds nothing is said to hold in part.
    Partly = "partly" is Error,
    /// A topic's perception is held against a measure that no rule on the topic reads.
    PerceptionUnread = "perception-unread" is Warning,
    /// The pack counts on a fairness check that its plugin doesn't bring, or two plugins bring one of the same name.
    PluginCheck = "plugin-check" is Error,
    /// Two plugins of the pack give a function of the same name.
    PluginFunction = "plugin-function" is Error,
    /// A rule asks for the period before, and the plugin gives none.
    PluginHistory = "plugin-history" is Warning,
    /// A plugin needs something to compute a measure from that the pack doesn't declare.
    PluginInput = "plugin-input" is Error,
    /// The pack takes a measure from a plugin that gives no such one, or one of another kind or unit.
    PluginMeasure = "plugin-measure" is Error,
    /// A plugin that the pack declares isn't found.
    PluginMissing = "plugin-missing" is Warning,
    /// A plugin that is found and can't be loaded.
    PluginUnusable = "plugin-unusable" is Warning,
    /// A call of a function that its file keeps to itself.
    PrivateFunction = "private-function" is Error,
    /// A ruling can hang on who the customer is.
    ProtectedAttribute = "protected-attribute" is Warning,
    /// A function has the name of a word of the rule language.
    ReservedName = "reserved-name" is Error,
    /// A rule has the id of what is decided where no rule applies.
    ReservedRule = "reserved-rule" is Error,
    /// A `return` stands outside a function.
    ReturnInGuard = "return-in-guard" is Error,
    /// Two rules can decide at once and rule otherwise, and nothing says which goes first.
    RulesConflict = "rules-conflict" is Error,
    /// A name hides another one.
    ShadowedName = "shadowed-name" is Warning,
    /// A source that names nothing.
    SourceEmpty = "source-empty" is Warning,
    /// Text that can't be read as a rule or as TOML.
    Syntax = "syntax" is Error,
    /// A table that no rule looks anything up in.
    TableUnused = "table-unused" is Warning,
    /// An expression or a file that is too large to be read safely.
    TooComplex = "too-complex" is Error,
    /// An expression that nests too deeply.
    TooDeep = "too-deep" is Error,
    /// A pack of more files than are read.
    TooManyFiles = "too-many-files" is Error,
    /// Something at the top of a file that may not stand there.
    TopLevel = "top-level" is Error,
    /// A topic takes its law from a date that its subjects don't have.
    TopicDate = "topic-date" is Error,
    /// On a topic that is declared complete there are claims to which no rule applies.
    TopicGap = "topic-gap" is Error,
    /// A topic that is not the customer's to decide, with neither a rule nor a case.
    TopicUnused = "topic-unused" is Warning,
    /// A proxy for an attribute that isn't protected.
    UnknownAttribute = "unknown-attribute" is Error,
    /// A fairness check that there isn't.
    UnknownCheck = "unknown-check" is Error,
    /// A clause that rules don't have.
    UnknownClause = "unknown-clause" is Error,
    /// A column that a table doesn't have.
    UnknownColumn = "unknown-column" is Error,
    /// A kind of money without a currency.
    UnknownCurrency = "unknown-currency" is Error,
    /// A rule asks experts of a field that the pack doesn't declare.
    UnknownExpertField = "unknown-expert-field" is Error,
    /// A field that what is read doesn't have.
    UnknownField = "unknown-field" is Error,
    /// A call of a function that there isn't.
    UnknownFunction = "unknown-function" is Error,
    /// A call of a file that isn't imported by that name.
    UnknownImport = "unknown-import" is Error,
    /// A key that isn't known where it stands.
    UnknownKey = "unknown-key" is Error,
    /// A kind of value that there isn't.
    UnknownKind = "unknown-kind" is Error,
    /// A language that isn't the pack's, or none at all.
    UnknownLanguage = "unknown-language" is Error,
    /// A measure that the pack doesn't declare.
    UnknownMeasure = "unknown-measure" is Error,
    /// A message that isn't written.
    UnknownMessage = "unknown-message" is Error,
    /// A rule reads a name that there isn't.
    UnknownName = "unknown-name" is Error,
    /// A case sets a parameter that the pack doesn't have.
    UnknownParameter = "unknown-parameter" is Error,
    /// A measure comes from a plugin that the pack doesn't declare.
    UnknownPlugin = "unknown-plugin" is Error,
    /// A row that a table doesn't have.
    UnknownRow = "unknown-row" is Warning,
    /// A rule that the pack doesn't have.
    UnknownRule = "unknown-rule" is Error,
    /// A table that the pack doesn't have.
    UnknownTable = "unknown-table" is Error,
    /// A topic that the pack doesn't declare.
    UnknownTopic = "unknown-topic" is Error,
    /// A text is compared with a value that it can't have.
    UnknownValue = "unknown-value" is Error,
    /// A word that isn't one of those that may stand here.
    UnknownWord = "unknown-word" is Error,
    /// Values of unlike types are compared or taken together.
    UnlikeTypes = "unlike-types" is Error,
    /// Values in unlike units are compared or taken together.
    UnlikeUnits = "unlike-units" is Error,
    /// A rule that decides none of the pack's own cases.
    UntestedRule = "untested-rule" is Warning,
    /// Between two versions of a rule there are days on which neither is in force.
    VersionGap = "version-gap" is Warning,
    /// Words for something that the pack does not have.
    WordsUnknown = "words-unknown" is Warning,
    /// A call with other arguments than the function takes.
    WrongArguments = "wrong-arguments" is Error,
    /// A value of another type than its place in the file has.
    WrongType = "wrong-type" is Error,
}
