<?php // location keeps 307
http_response_code(307); header('Location: /x'); echo http_response_code();
