// The first file of a host thread in a checkout, where its code is TypeScript; the built package has one of its own.
import { register } from 'tsx/esm/api';

register();
await import('./host-thread.ts');
