<?php // location keeps 301
http_response_code(301); header('Location: /new'); echo http_response_code();
