import { expose, transfer, type Endpoint } from "comlink";
import type { SimulationApi } from "./protocol.ts";
import { buffersOf, SimulationService } from "./service.ts";

/** Answers a pool at the other end of a worker; totals are handed over, not copied. */
export function serve(endpoint?: Endpoint): void {
  const service = new SimulationService();
  const api: SimulationApi = {
    population: (draw, room) => service.population(draw, room),
    run: (ranges, settlement, into) => {
      const results = service.run(ranges, settlement, into);
      return transfer(results, buffersOf(results));
    },
  };
  expose(api, endpoint);
}
