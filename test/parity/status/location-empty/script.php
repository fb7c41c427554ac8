<?php // location empty
header('Location:'); echo http_response_code();
