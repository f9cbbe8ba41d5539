#include "tests/places/newplacesanswer.h"

namespace herd::test {

const QByteArray twoPlaces = R"({
  "places": [
    {
      "id": "ChIJd7zN_thz54gRnr-lPAaywwo",
      "types": ["university", "point_of_interest", "establishment"],
      "location": {"latitude": 34.068920899999995, "longitude": -118.4451811},
      "viewport": {
        "low": {"latitude": 34.057776649999994, "longitude": -118.46138779999999},
        "high": {"latitude": 34.0814646, "longitude": -118.43}
      },
      "rating": 4.6,
      "iconMaskBaseUri": "https://maps.gstatic.com/mapfiles/place_api/icons/v2/school_pinlet",
      "displayName": {"text": "UCLA \"Bruins\" & Café", "languageCode": "en"},
      "shortFormattedAddress": "Los Angeles",
      "photos": [
        {
          "name": "places/ChIJd7zN_thz54gRnr-lPAaywwo/photos/AcJnMuE",
          "widthPx": 4032,
          "heightPx": 2268,
          "authorAttributions": [
            {"displayName": "A <Person>", "uri": "//maps.google.com/maps/contrib/1?a=1&b=2"}
          ]
        }
      ]
    },
    {"id": "bare", "location": {"latitude": 0.5}}
  ]
})";

const std::string twoResults = R"({
   "html_attributions" : [],
   "results" : [
      {
         "geometry" : {
            "location" : {
               "lat" : 34.0689209,
               "lng" : -118.4451811
            },
            "viewport" : {
               "northeast" : {
                  "lat" : 34.0814646,
                  "lng" : -118.43
               },
               "southwest" : {
                  "lat" : 34.0577766,
                  "lng" : -118.4613878
               }
            }
         },
         "icon" : "https://maps.gstatic.com/mapfiles/place_api/icons/v2/school_pinlet.png",
         "id" : "ChIJd7zN_thz54gRnr-lPAaywwo",
         "name" : "UCLA \"Bruins\" & Café",
         "photos" : [
            {
               "height" : 2268,
               "html_attributions" : [
                  "\u003ca href=\"https://maps.google.com/maps/contrib/1?a=1&amp;b=2\"\u003eA &lt;Person&gt;\u003c/a\u003e"
               ],
               "photo_reference" : "AcJnMuE",
               "width" : 4032
            }
         ],
         "place_id" : "ChIJd7zN_thz54gRnr-lPAaywwo",
         "rating" : 4.6,
         "reference" : "ChIJd7zN_thz54gRnr-lPAaywwo",
         "scope" : "GOOGLE",
         "types" : [ "university", "point_of_interest", "establishment" ],
         "vicinity" : "Los Angeles"
      },
      {
         "geometry" : {
            "location" : {
               "lat" : 0.5,
               "lng" : 0
            }
         },
         "id" : "bare",
         "place_id" : "bare",
         "reference" : "bare",
         "scope" : "GOOGLE",
         "types" : []
      }
   ],
   "status" : "OK"
}
)";

} // namespace herd::test
