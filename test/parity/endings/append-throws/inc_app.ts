// 
throw new LogicException('from append');
