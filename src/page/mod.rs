//! Words with boxes → lines in reading order. Geometry only: what words mean is asked of nobody here.
//!
//! A page's words are turned straight (`straight`), put into pieces and rows (`piece`, `row`), freed of what is
//! no text (`noise`), parted where two pages or two columns stand side by side (`columns`), and written
//! line by line at their place (`reading`), so that a line begins as far in as on the page.
//! `places` leads back: from bytes to pages and boxes.

mod colon;
mod columns;
mod margin;
mod noise;
mod piece;
mod places;
mod reading;
mod row;
mod sheet;
mod straight;
mod words;

pub use reading::{Line, Lines, Placed, Side, read};
pub use words::{NO_LINE, Page, Pages, Ruling, Word};
