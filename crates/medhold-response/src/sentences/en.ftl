### The letter's own sentences in English. A pack may override any of them under the same id.
### Every sentence about a claim is told $topic, $kind, $authority, $outcome, $remedy and $basis.

letter-subject = { $topics ->
    [one] Our answer about { $topic } (case { $case })
   *[other] Our answer to your message (case { $case })
}
letter-greeting = Hello,
letter-opening = { $dated ->
    [true] Thank you for writing to us on { DATE($received) }.
   *[other] Thank you for writing to us.
} { $claims ->
    [one] Here is our answer.
   *[other] You raised more than one point, and we answer each of them.
}
letter-untitled = Your message
letter-heard = You wrote: “{ $text }”

## How the claim came out.

letter-ruling-fact = { $kind ->
    [request] { $remedy ->
        [compensate] Yes, you are entitled to this.
        [honour] { $authority ->
            [law] Yes, you are entitled to this.
           *[other] Yes, we will do that.
        }
       *[other] You are right.
    }
    [experience] { $remedy ->
        [honour] { $authority ->
            [law] You are right. We are sorry about what happened to you.
           *[other] You are right.
        }
       *[other] You are right. We are sorry about what happened to you.
    }
   *[other] You are right.
}
letter-ruling-fact-partly = { $kind ->
    [request] We uphold part of this. To some of what you ask for, our answer is yes.
   *[other] We uphold part of this. Some of what you say is right.
}
letter-ruling-opinion = { $kind ->
    [preference] What you like is for you to say. We uphold your view.
    [experience] You know best how this was for you. We uphold your view.
    [request] This is your choice. We uphold it.
   *[assertion] What you think of this is for you to say. We uphold your view.
}
letter-ruling-opinion-partly = What you think of this is for you to say. We uphold part of your view.
letter-ruling-outdated = You remember correctly: that is how it used to be. It has changed since, so we cannot uphold that it is still so.
letter-ruling-misconception = { $kind ->
    [request] { $authority ->
        [law] We have looked at what the rules say, and we are sorry that the answer is no. They do not entitle you to this.
        [expert] We have had this assessed by people who know the field, and we are sorry that the answer is no.
       *[other] We have considered what you ask for, and we are sorry that the answer is no.
    }
    [experience] { $authority ->
        [law] We do not doubt what you went through. But under the rules we cannot uphold this.
        [expert] We do not doubt what you went through. But the people who know the field see it differently, so we cannot uphold this.
       *[other] We do not doubt what you went through. But the records show something else, so we cannot uphold this.
    }
   *[assertion] { $authority ->
        [law] We have looked at what the rules say, and they say something else. So we cannot uphold this.
        [expert] We see how it can look that way. The people who know the field see it differently, so we cannot uphold this.
        [evidence] We see how it can seem that way. The figures show something else, so we cannot uphold this.
       *[other] We see how it can look that way. We have come to a different view, so we cannot uphold this.
    }
}
letter-ruling-unproven = We cannot decide this yet. This is not a refusal.
letter-ruling-missing = We cannot decide this yet, because we do not know enough. This is not a refusal.
letter-ruling-malformed = We cannot decide this yet, because something in the file must be put right first. This is not a refusal.
letter-ruling-no-rule = { $remedy ->
    [escalate] We have no fixed rule for this, so one of us has to look at your case in particular. This is not a refusal.
   *[other] We cannot decide this yet, because we do not know enough. This is not a refusal.
}
letter-ruling-conflict = We do not have one clear answer here. In that case a person decides, not a machine. This is not a refusal.

## What is missing, where the claim is undecided. $what is its name; $named is false where it has none.

letter-missing = { $named ->
    [true] { $reason ->
        [not_given] We are missing this: { $what }.
        [no_data] We have no figures for this: { $what }.
        [too_old] What we know about this is too old: { $what }.
        [too_thin] We have too few figures on this to be sure of the answer: { $what }.
        [wrong_period] What we know about this is from another time than the one you wrote about: { $what }.
        [malformed] Something in the file cannot be right: { $what }.
        [unreachable] We could not get this today: { $what }.
        [no_standing] We need an expert to assess this: { $what }.
        [disagreement] Experts disagree about this: { $what }.
       *[other] We could not find this out: { $what }.
    }
   *[other] { $reason ->
        [too_old] Some of the information that we have is too old.
        [too_thin] We have too few figures to be sure of the answer.
        [wrong_period] What we have is from another time than the one you wrote about.
        [malformed] Something in the file cannot be right.
        [unreachable] We could not get a piece of information that we need.
        [no_standing] We need an expert to assess this.
        [disagreement] Experts disagree about this.
       *[other] We lack a piece of information that we need for an answer.
    }
}

## Sources and evidence. $title is the measure's name.

letter-source = Source: { $source }.
letter-source-case = what we were told in your case
letter-expert-interest = We rely here on a statement by { $role }, who has disclosed this interest in the matter: { $interest }.
letter-evidence-value = { $title }: { $value }.
letter-evidence-interval = Allowing for chance, the figure lies between { $low } and { $high }.
letter-evidence-sample = The figure of { $value } rests on { $sample }{ $period ->
    [year] {" "}from { DATE($from, style: "day") } to { DATE($to) }.
    [both] {" "}from { DATE($from) } to { DATE($to) }.
    [until] {" "}up to { DATE($to) }.
   *[none] .
}{ $interval ->
    [true] {" "}Allowing for chance, it lies between { $low } and { $high }.
   *[other] {""}
}
letter-sample = { $n ->
    [one] { $n } record
   *[other] { $n } records
}

## A measured value by the form of its unit, and how much of it is shown.

letter-quantity = { $form ->
    [share] { PERCENT($quantity, digits: 1) }
    [minutes] { DURATION($quantity) }
    [days] { DAYS($quantity) }
    [kilometres] { KM($quantity) }
    [unit] { $quantity } { $unit }
   *[plain] { $quantity }
}

## A claim that asks for what an earlier one does, the one at $position.

letter-repeated = This is about the same as point { $position } of what you wrote.

## What happens next.

letter-next-honour = { $outcome ->
    [not_upheld] We will still do as you wish.
   *[other] { $kind ->
        [request] We will see to it, and you need not do anything more.
        [preference] We have noted what you like and will go by it as far as we can.
       *[other] What you wrote goes to those who can do something about it.
    }
}
letter-next-improve = { $outcome ->
    [not_upheld] We will still look at whether we can do this better.
   *[other] We will do better here. What you wrote goes to those who can change it.
}
letter-next-explain = { $outcome ->
    [upheld] You need not do anything more.
   *[other] If you know of something that we have missed, just reply to this letter. We will then look at it again.
}
letter-next-decline = { $outcome ->
    [upheld] Still, there is nothing more that we can do about it now.
   *[other] If you know of something that we have missed, just reply to this letter. We will then look at it again.
}
letter-next-compensate = { $outcome ->
    [not_upheld] We would still like to give you { MONEY($amount) }.
   *[other] You will receive { MONEY($amount) }.
}{ $reducible ->
    [true] {" "}The rules let us reduce this to { MONEY($at_least) }, but you will receive the full amount.
   *[other] {""}
} Just reply to this letter with your bank details, and we will pay.
letter-next-repeated = The amount stands there, and you get it once.
letter-next-compensate-open = We will work out the amount and write to you.
letter-next-investigate = { $basis ->
    [malformed] We will find out what is right and write to you
    [missing] We will get what is missing and write to you
   *[other] We will look into this and write to you
} { $dated ->
    [true] by { DATE($answer_by) }.
   *[other] as soon as we have an answer.
}{ $customer_may_know ->
    [true] {" "}If you know it yourself, just reply to this letter. That will speed things up.
   *[other] {""}
}
letter-next-escalate = { $authority ->
    [expert] An expert in the field
    [law] Someone who knows the rules well
   *[other] One of our case handlers
} { $dated ->
    [true] will look at your case and write to you by { DATE($answer_by) }.
   *[other] will look at your case and write to you.
}

## What the customer can change. $changes is a clause or several, $outcome what the answer would then be.

letter-change = { $outcome ->
    [partly_upheld] The answer will be yes to part of this if { $changes }.
   *[other] The answer will be yes if { $changes }.
}
letter-change-and = {" "}and{" "}
letter-change-none = We know of nothing that you yourself could change to get another answer.

## Where to appeal.

letter-appeal-heading = If you disagree
letter-appeal = { $decided ->
    [true] If you disagree with our answer, you can take it to { $body }.
   *[other] If you disagree once you have our final answer, you can take it to { $body }.
} { $free ->
    [true] This is free of charge.
   *[other] They may charge you, so ask them about the price first.
}{ $limited ->
    [true] { $dated ->
        [true] {" "}The last day to do so is { DATE($last) }.
       *[other] {""}
    }
   *[other] {" "}There is no time limit.
}{ $reachable ->
    [true] {" "}You can reach them here: { $contact }
   *[other] {""}
}
letter-appeal-meanwhile = { $dated ->
    [true] For what we have not decided yet you need not wait longer than until { DATE($earliest) }. If you have no final answer from us by then, you can go to { $body } all the same.
   *[other] For what we have not decided yet you need not wait for us. You can already go to { $body }.
}
letter-appeal-none = If you disagree, reply to this letter. We will then look at your case again.

letter-thanks = Thank you for telling us.
letter-closing = Kind regards,
letter-sender = Customer service
