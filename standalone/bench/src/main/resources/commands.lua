-- What wrk sends: one command after another, each of something new. Who asks, and about whom, comes by the environment.
local institution = os.getenv("BENCH_INSTITUTION")

local function hex(digits)
    local words = {}
    for digit = 1, digits do
        words[digit] = string.format("%x", math.random(0, 15))
    end
    return table.concat(words)
end

function init()
    math.randomseed(tonumber(os.getenv("BENCH_SEED")))
    wrk.method = "POST"
    wrk.headers["Authorization"] = os.getenv("BENCH_AUTHORIZATION")
    wrk.headers["Content-Type"] = "application/json"
end

function request()
    local id = hex(8) .. "-" .. hex(4) .. "-4" .. hex(3) .. "-8" .. hex(3) .. "-" .. hex(12)
    return wrk.format(nil, nil, nil, string.format(
        '{"id": "%s", "institution": "%s", "kind": "PUBLICATION", "title": "Measured", "on": "2024-05-16"}', id, institution))
end

function done(summary, latency)
    local wrong = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout
    print(string.format("answers=%d micros=%d wrong=%d p50=%d p95=%d p99=%d", summary.requests, summary.duration, wrong,
        latency:percentile(50), latency:percentile(95), latency:percentile(99)))
end
