//! The finder: from what people type to the municipalities that they may mean.
