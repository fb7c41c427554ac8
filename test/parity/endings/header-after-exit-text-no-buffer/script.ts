// header after exit text no buffer
register_shutdown_function(() => { header('X-Sd: lost'); http_response_code(418); });
exit('text');
