/** One request's view of the process's environment: changes by putenv() end with the request. */
import type { Request } from './request.ts';

export type Environment = Record<string, string>;

class RequestEnvironment {
  readonly variables: Environment;

  constructor() {
    this.variables = Object.assign(Object.create(null) as Environment, process.env);
  }
}

/** This request's own copy, made at its first use. */
export function environmentOf(request: Request): Environment {
  return request.stateOf(RequestEnvironment).variables;
}
