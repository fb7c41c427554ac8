/** Version of the runtime, as in package.json; what X-Powered-By names. */
export const VERSION = '0.1.0';
