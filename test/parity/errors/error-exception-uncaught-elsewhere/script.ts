// error exception uncaught elsewhere
throw new ErrorException('oops <b>', 1, E_NOTICE, 'elsewhere.php', 12);
