import { answer } from "./reading.ts";
import type { ReadRequest } from "./readProtocol.ts";

onmessage = ({ data }: MessageEvent<ReadRequest>) => {
  void answer(data, (reply) => postMessage(reply));
};
