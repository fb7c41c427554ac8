// uncaught html escaped
throw new Exception('<b>bold</b> & "quoted"');
