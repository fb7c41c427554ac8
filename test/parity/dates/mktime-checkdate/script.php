<?php // mktime checkdate
echo mktime(12, 30, 0, 6, 15, 2023), ' ', json_encode(checkdate(2, 29, 2023)), json_encode(checkdate(2, 29, 2024)), ' ', strtotime('2024-01-02 03:04:05 UTC');
