// finish then shutdown output
register_shutdown_function(() => { echo('lost'); error_log("sd\nend\n", 3, $_SERVER['DOCUMENT_ROOT'] + '/side/endings-finish-then-shutdown-output.txt'); });
echo('body'); fastcgi_finish_request(); echo('lost'); exit('lost');
