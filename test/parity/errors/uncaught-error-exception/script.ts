// uncaught error exception
throw new ErrorException('severe', 3, E_USER_WARNING);
