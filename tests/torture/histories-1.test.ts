import { searchShard } from "./shard.ts";

searchShard(1);
