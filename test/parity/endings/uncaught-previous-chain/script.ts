// uncaught previous chain
const first = new LogicException('first');
throw new RuntimeException('second', 5, first);
