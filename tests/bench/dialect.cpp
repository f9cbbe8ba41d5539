#include "tests/bench/dialect.h"

#include "tests/bench/dialects.h"

namespace herd::bench {

std::unique_ptr<Dialect> makeDialect(const Options &options)
{
    switch (options.protocol) {
    case Protocol::Herd:
        return std::make_unique<HerdDialect>(options.server, options.radius, options.items);
    case Protocol::Redis:
        return std::make_unique<RedisDialect>();
    case Protocol::RedisGeo:
        return std::make_unique<RedisGeoDialect>();
    case Protocol::Nats:
        return std::make_unique<NatsDialect>();
    }
    return nullptr;
}

} // namespace herd::bench
