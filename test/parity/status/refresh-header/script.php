<?php // refresh header
header('Refresh: 5; url=/x'); echo http_response_code();
