//! The letter to the customer.
