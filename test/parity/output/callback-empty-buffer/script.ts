// callback empty buffer
ob_start((buffer: string, phase: number) => `called with ${phase}:` + strlen(buffer));
