/** Names outside of PHP's tables: `$argv` and `$argc` everywhere, the standard streams in a command. */
import { registry } from '../../php/extensions.ts';
import type { ScriptOwner } from './script-owner.ts';

/** The binder of a name, or undefined when there is no such name. */
export type OwnNames = (name: string) => ((owner: ScriptOwner) => unknown) | undefined;

/** For scripts that serve requests. */
export const webNames: OwnNames = (name) => {
  if (name === '$argv') return (active) => active.request.superglobals.$_SERVER.argv;
  if (name === '$argc') return (active) => active.request.superglobals.$_SERVER.argc;
  return undefined;
};

/** For the script of a command: includes names that only php-cli has, such as STDIN. */
export const commandNames: OwnNames = (name) => {
  const binding = registry.bindingOf(name) === null ? registry.bindingOf(name, 'cli') : null;
  return binding?.kind === 'function' ? (active) => binding.bind(active.request) : webNames(name);
};
