// error exception uncaught
throw new ErrorException("ee", 1, E_WARNING, "virtual.php", 12);
