//! Who stands beside you, here: municipalities, places, postcodes, care offices and supporters.

mod registry;

pub use registry::{
    CareOfficeRegion, Municipality, MunicipalityCode, Place, Postcode, PostcodeShare, Predecessor,
    ProvinceCode, Registry,
};
