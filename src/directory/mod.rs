//! Who stands beside you, here: municipalities, places, postcodes, care offices and supporters.

mod freshness;
mod phone;
mod registry;
pub mod rules;
mod web;

pub use freshness::{Claim, FactKind, Freshness, Method, Periods, Verification, Verified};
pub use phone::{PhoneError, PhoneKind, PhoneNumber};
pub use registry::{
    CareOfficeRegion, FOLDER as REGISTRY_FOLDER, Municipality, MunicipalityCode, Place, Postcode,
    PostcodeShare, Predecessor, ProvinceCode, Registry,
};
pub use web::{EmailAddress, WebAddress};
