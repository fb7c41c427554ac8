// function exists
var_dump(function_exists('ob_start'), function_exists('nosuchfn'), function_exists('OB_START'), function_exists('fastcgi_finish_request'));
