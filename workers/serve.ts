import { expose, transfer, type Endpoint } from "comlink";
import type { SimulationApi } from "./protocol.ts";
import { buffersOf, SimulationService } from "./service.ts";

/** Answers a pool at the other end of a worker; totals are handed over, not copied. */
export function serve(endpoint?: Endpoint): void {
  const service = new SimulationService();
  const api: SimulationApi = {
    population: (draw, room) => service.population(draw, room),
    terms: (settlement) => service.terms(settlement),
    run: (ranges, into) => {
      const results = service.run(ranges, into);
      return transfer(results, buffersOf(results));
    },
  };
  expose(api, endpoint);
}
