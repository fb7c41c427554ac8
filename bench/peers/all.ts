/** Every peer there is, in the order of the table. */
import { bareUws, fastify, nodeHttp } from './in-process.ts';
import type { Peer } from './peer.ts';
import { apacheModPhp, phpBuiltIn, phpFpm } from './php.ts';
import { tsSapi } from './ts-sapi.ts';

export const allPeers: readonly Peer[] = [tsSapi, bareUws, nodeHttp, fastify, phpFpm, apacheModPhp, phpBuiltIn];
