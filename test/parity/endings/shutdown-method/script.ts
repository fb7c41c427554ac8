// shutdown method
class Closer { close(how: string) { echo(`closed ${how}`); } }
register_shutdown_function([new Closer(), 'close'], 'well');
