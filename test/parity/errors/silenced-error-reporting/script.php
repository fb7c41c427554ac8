<?php // silenced error reporting
echo @error_reporting();
