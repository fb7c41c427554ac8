<?php // strtotime common
echo strtotime('2024-02-29 12:00:00'), ' ', strtotime('1 January 2024'), ' ', json_encode(strtotime('nonsense')), ' ', strtotime('@86400'), ' ', strtotime('2024-01-31T00:00:00Z');
