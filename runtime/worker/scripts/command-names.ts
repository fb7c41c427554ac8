/** Names that scripts have beside PHP's tables: `$argv` and `$argc` everywhere, the standard streams in a command. */
import { isStandardName, StandardStreams } from '../../php/ext/standard/streams/standard-streams.ts';
import type { ScriptOwner } from './script-owner.ts';

/** The binder of a name, or undefined when there is no such name. */
export type OwnNames = (name: string) => ((owner: ScriptOwner) => unknown) | undefined;

/** For scripts that serve requests. */
export const webNames: OwnNames = (name) => {
  if (name === '$argv') return (active) => active.request.superglobals.$_SERVER.argv;
  if (name === '$argc') return (active) => active.request.superglobals.$_SERVER.argc;
  return undefined;
};

/** For the script of a command. */
export const commandNames: OwnNames = (name) => {
  if (isStandardName(name)) return (active) => active.request.stateOf(StandardStreams).get(name);
  return webNames(name);
};
