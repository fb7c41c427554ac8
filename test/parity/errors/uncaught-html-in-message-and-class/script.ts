// uncaught html in message and class
throw new Exception("<script>alert('x')</script> & \"quoted\" 'single'");
