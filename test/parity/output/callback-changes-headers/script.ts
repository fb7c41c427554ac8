// a callback changes headers
let $b; ob_start(function ($b) { header("X-Len: " + strlen($b)); http_response_code(203); return strtoupper($b); });
echo("hello");
