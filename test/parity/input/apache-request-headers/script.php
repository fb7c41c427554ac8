<?php // apache request headers
echo apache_request_headers()['X-Lower'];
