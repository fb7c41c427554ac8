// uncaught empty message and previous
throw new LogicException('', 5, new RuntimeException('', 6));
