/** Starts a server: one host in this thread, or several in threads of their own under a leader. */
import { availableParallelism } from 'node:os';
import { ConfigError } from '../config/config-error.ts';
import { type ServerSettings, serverSettings } from '../config/settings.ts';
import { findUws, whyNoUws } from '../host/listeners/uws-library.ts';
import { type StartedServer, type StartOptions, startHost } from './start-host.ts';

/**
 * Resolves when requests can be answered.
 * @throws PortInUseError, ListenError, ConfigError for an invalid directive, or for hosts that are not possible here
 */
export async function startServer(options: StartOptions): Promise<StartedServer> {
  const hosts = await hostCount(options);
  if (hosts === 1) return await startHost(options);
  const { Leader } = await import('./leader.ts');
  return await Leader.start(options, hosts);
}

/** Number of cores that one host keeps busy, unless the scripts do almost nothing (docs/scaling.md). */
const CORES_PER_HOST = 4;
/** A blocking script must not stop all other scripts of its host. */
const THREADS_PER_HOST = 2;

async function hostCount(options: StartOptions): Promise<number> {
  const { hosts, pool } = serverSettings(options.directives);
  if (hosts === 1) return 1;
  const most = Math.max(1, Math.floor(pool.maxThreads / THREADS_PER_HOST));
  if (hosts === 'auto') {
    const wanted = Math.min(most, Math.max(1, Math.floor(availableParallelism() / CORES_PER_HOST)));
    return wanted > 1 && (await whyNotShared(options)) === null ? wanted : 1;
  }
  const obstacle = await whyNotShared(options);
  if (obstacle !== null && options.transport === 'node') throw new ConfigError(`hosts = ${hosts}: ${obstacle}`);
  if (obstacle !== null) options.log(`NOTICE: hosts = ${hosts}: ${obstacle}; there is one`);
  else if (most < hosts) options.log(tooMany(hosts, most, pool));
  return obstacle === null ? Math.min(hosts, most) : 1;
}

function tooMany(hosts: number, most: number, { maxThreads }: ServerSettings['pool']): string {
  return `NOTICE: hosts = ${hosts} with pm.max_threads = ${maxThreads}: there are ${most}, since each needs ${THREADS_PER_HOST}`;
}

/** Why a port cannot be shared here; null when it can. */
async function whyNotShared({ transport, documentRoot }: StartOptions): Promise<string | null> {
  if (transport === 'node') return 'the node transport cannot share a port';
  if (process.platform !== 'linux') return 'only Linux deals connections out to those who share a port';
  const search = await findUws([documentRoot, process.cwd()]);
  return search.found === null ? `uWebSockets.js cannot be loaded: ${whyNoUws(search)}` : null;
}
