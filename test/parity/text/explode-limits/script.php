<?php // explode limits
echo json_encode([explode(',', 'a,b,c', 0), explode(',', 'a,b,c', -5), explode(',', 'abc', -1), explode('--', 'a--b---c'), explode(',', 'a,b,c', 10)]);
