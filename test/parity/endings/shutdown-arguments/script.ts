// shutdown arguments
register_shutdown_function((a: string, b: number) => { echo(`${a}-${b}`); }, 'x', 7);
