//! What goes over the pipes: a length, a turn, a code, a payload.

use std::io::{self, Read, Write};

use crate::fault::Fault;

/// What is asked of a plugin's process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Question {
    /// What the plugin gives under a configuration.
    Describe = 1,
    /// To open the plugin's data under a configuration.
    Open = 2,
    /// Answers to requests for evidence.
    Evidence = 3,
    /// The value of a function.
    Call = 4,
    /// What a fairness check found.
    Check = 5,
}

impl Question {
    pub(crate) fn of(code: u8) -> Option<Self> {
        let all = [Self::Describe, Self::Open, Self::Evidence, Self::Call, Self::Check];
        all.into_iter().find(|question| *question as u8 == code)
    }
}

/// One message either way. Numbers are little-endian; the payload is that of the plugin ABI, untouched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Frame {
    /// Which question this is or answers, so that what was not asked for is never taken for an answer.
    pub(crate) turn: u32,
    /// A [`Question`] one way, how it went the other way.
    pub(crate) code: u8,
    /// The payload.
    pub(crate) payload: Vec<u8>,
}

/// Length, turn and code.
const HEAD: usize = 9;

impl Frame {
    /// How a question went, as a frame.
    pub(crate) fn answer(turn: u32, answer: Result<Vec<u8>, Fault>) -> Self {
        let (code, payload) = match answer {
            Ok(payload) => (0, payload),
            Err(Fault::Failed(text)) => (1, text.into_bytes()),
            Err(Fault::Panicked(text)) => (2, text.into_bytes()),
            Err(Fault::Garbled(text) | Fault::Ended(text) | Fault::Overdue(text)) => (3, text.into_bytes()),
        };
        Self { turn, code, payload }
    }

    /// What the frame answers; none where its code is no answer's.
    pub(crate) fn answered(self) -> Option<Result<Vec<u8>, Fault>> {
        let text = |payload| String::from_utf8_lossy(payload).into_owned();
        match self.code {
            0 => Some(Ok(self.payload)),
            1 => Some(Err(Fault::Failed(text(&self.payload)))),
            2 => Some(Err(Fault::Panicked(text(&self.payload)))),
            3 => Some(Err(Fault::Garbled(text(&self.payload)))),
            _ => None,
        }
    }

    /// Writes the frame at one go.
    pub(crate) fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let length =
            u32::try_from(self.payload.len()).map_err(|_| io::Error::new(io::ErrorKind::InvalidInput, "too large"))?;
        let mut bytes = Vec::with_capacity(HEAD + self.payload.len());
        bytes.extend(length.to_le_bytes());
        bytes.extend(self.turn.to_le_bytes());
        bytes.push(self.code);
        bytes.extend(&self.payload);
        out.write_all(&bytes)?;
        out.flush()
    }

    /// Reads a frame of at most so many bytes; none where the line was closed before one began.
    pub(crate) fn read(input: &mut impl Read, largest: usize) -> io::Result<Option<Self>> {
        let mut head = [0; HEAD];
        if input.read(head.get_mut(..1).unwrap_or_default())? == 0 {
            return Ok(None);
        }
        input.read_exact(head.get_mut(1..).unwrap_or_default())?;
        let [l0, l1, l2, l3, t0, t1, t2, t3, code] = head;
        let length = u32::from_le_bytes([l0, l1, l2, l3]) as usize;
        if length > largest {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let mut payload = Vec::new();
        input.take(length as u64).read_to_end(&mut payload)?;
        if payload.len() < length {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(Some(Self { turn: u32::from_le_bytes([t0, t1, t2, t3]), code, payload }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_comes_back_as_itself_and_a_torn_one_is_none() {
        let frame = Frame::answer(7, Ok(b"Bod\xc3\xb8".to_vec()));
        let mut bytes = Vec::new();
        frame.write(&mut bytes).unwrap();
        let read = |bytes: &[u8]| Frame::read(&mut &*bytes, 64);
        assert_eq!(read(&bytes).unwrap(), Some(frame));
        assert_eq!(read(&[]).unwrap(), None);
        for end in 1..bytes.len() {
            assert!(read(&bytes[..end]).is_err(), "{end}");
        }
    }

    #[test]
    fn a_length_beyond_the_limit_is_refused_before_a_byte_is_kept() {
        let error = Frame::read(&mut &[0xff; 64][..], 1 << 20).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::InvalidData);
    }
}
