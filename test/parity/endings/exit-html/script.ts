// exit html
exit('<p>Done & "quoted"</p>');
