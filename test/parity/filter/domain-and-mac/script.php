<?php // domain and mac
var_dump(filter_var('example.com', FILTER_VALIDATE_DOMAIN), filter_var('-bad-.com', FILTER_VALIDATE_DOMAIN, FILTER_FLAG_HOSTNAME), filter_var('00:1A:2b:3c:4d:5e', FILTER_VALIDATE_MAC), filter_var('xx', FILTER_VALIDATE_MAC));
