#include "core/places/embeddedgazetteer.h"

extern "C" const std::byte herdGazetteerBegin[];
extern "C" const std::byte herdGazetteerEnd[];

namespace herd {

std::span<const std::byte> embeddedGazetteer()
{
    return {herdGazetteerBegin, herdGazetteerEnd};
}

} // namespace herd
