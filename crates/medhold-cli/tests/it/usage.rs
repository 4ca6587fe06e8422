//! Arguments, help and exit codes.

use medhold_cli::Exit;

use crate::program::{cafe, medhold};

#[test]
fn help_and_version_go_to_standard_output_and_end_well() {
    for arguments in [&["--help"][..], &["--version"], &["dry-run", "--help"], &["plugin", "inspect", "--help"]] {
        let ran = medhold(arguments);
        assert_eq!((ran.exit, ran.err.as_str()), (Exit::Well, ""), "{arguments:?}");
        assert!(ran.out.contains("medhold"), "{}", ran.out);
    }
}

#[test]
fn arguments_that_can_not_be_understood_end_with_two() {
    for arguments in [&[][..], &["dry-run"], &["dryrun"], &["dry-run", &cafe(), "--cases", "-", "--format", "pdf"]] {
        let ran = medhold(arguments);
        assert_eq!((ran.exit, ran.out.as_str()), (Exit::CouldNotRun, ""), "{arguments:?}");
        assert!(!ran.err.is_empty());
    }
    let date = medhold(&["dry-run", &cafe(), "--cases", "-", "--at", "2024-02-30"]);
    assert_eq!(date.exit, Exit::CouldNotRun);
    assert!(date.err.contains("is no date"), "{}", date.err);
}

#[test]
fn exit_codes_are_zero_one_and_two() {
    assert_eq!([Exit::Well as u8, Exit::Found as u8, Exit::CouldNotRun as u8], [0, 1, 2]);
}
