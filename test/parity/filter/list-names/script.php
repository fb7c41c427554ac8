<?php // list names
echo filter_id('int'), ' ', filter_id('validate_email'), ' ', in_array('url', filter_list()) ? 'no' : 'listed as validate_url';
