package io.casebook.format;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.stream.Collectors;

/// The stop codes of Windows that appear in practice, from Microsoft's Bug Check Code Reference.
public final class Bugchecks {
    /// Marks the code of a minidump, whose name then ends in `_M`.
    private static final long MINIDUMP_MARK = 0x1000_0000L;

    private static final String MINIDUMP_SUFFIX = "_M";

    private static final String REFERENCE =
            """
            1 APC_INDEX_MISMATCH
            5 INVALID_PROCESS_ATTACH_ATTEMPT
            9 IRQL_NOT_GREATER_OR_EQUAL
            a IRQL_NOT_LESS_OR_EQUAL
            c MAXIMUM_WAIT_OBJECTS_EXCEEDED
            d MUTEX_LEVEL_NUMBER_VIOLATION
            12 TRAP_CAUSE_UNKNOWN
            18 REFERENCE_BY_POINTER
            19 BAD_POOL_HEADER
            1a MEMORY_MANAGEMENT
            1e KMODE_EXCEPTION_NOT_HANDLED
            20 KERNEL_APC_PENDING_DURING_EXIT
            23 FAT_FILE_SYSTEM
            24 NTFS_FILE_SYSTEM
            27 RDR_FILE_SYSTEM
            2e DATA_BUS_ERROR
            34 CACHE_MANAGER
            35 NO_MORE_IRP_STACK_LOCATIONS
            3b SYSTEM_SERVICE_EXCEPTION
            3d INTERRUPT_EXCEPTION_NOT_HANDLED
            3f NO_MORE_SYSTEM_PTES
            44 MULTIPLE_IRP_COMPLETE_REQUESTS
            48 CANCEL_STATE_IN_COMPLETED_IRP
            4a IRQL_GT_ZERO_AT_SYSTEM_SERVICE
            4d NO_PAGES_AVAILABLE
            4e PFN_LIST_CORRUPT
            50 PAGE_FAULT_IN_NONPAGED_AREA
            51 REGISTRY_ERROR
            5c HAL_INITIALIZATION_FAILED
            5d UNSUPPORTED_PROCESSOR
            67 CONFIG_INITIALIZATION_FAILED
            6b PROCESS1_INITIALIZATION_FAILED
            74 BAD_SYSTEM_CONFIG_INFO
            76 PROCESS_HAS_LOCKED_PAGES
            77 KERNEL_STACK_INPAGE_ERROR
            79 MISMATCHED_HAL
            7a KERNEL_DATA_INPAGE_ERROR
            7b INACCESSIBLE_BOOT_DEVICE
            7e SYSTEM_THREAD_EXCEPTION_NOT_HANDLED
            7f UNEXPECTED_KERNEL_MODE_TRAP
            80 NMI_HARDWARE_FAILURE
            85 SETUP_FAILURE
            8e KERNEL_MODE_EXCEPTION_NOT_HANDLED
            9c MACHINE_CHECK_EXCEPTION
            9e USER_MODE_HEALTH_MONITOR
            9f DRIVER_POWER_STATE_FAILURE
            a0 INTERNAL_POWER_ERROR
            a5 ACPI_BIOS_ERROR
            ab SESSION_HAS_VALID_POOL_ON_EXIT
            b8 ATTEMPTED_SWITCH_FROM_DPC
            be ATTEMPTED_WRITE_TO_READONLY_MEMORY
            c1 SPECIAL_POOL_DETECTED_MEMORY_CORRUPTION
            c2 BAD_POOL_CALLER
            c4 DRIVER_VERIFIER_DETECTED_VIOLATION
            c5 DRIVER_CORRUPTED_EXPOOL
            c6 DRIVER_CAUGHT_MODIFYING_FREED_POOL
            c7 TIMER_OR_DPC_INVALID
            c8 IRQL_UNEXPECTED_VALUE
            c9 DRIVER_VERIFIER_IOMANAGER_VIOLATION
            ca PNP_DETECTED_FATAL_ERROR
            cb DRIVER_LEFT_LOCKED_PAGES_IN_PROCESS
            cc PAGE_FAULT_IN_FREED_SPECIAL_POOL
            ce DRIVER_UNLOADED_WITHOUT_CANCELLING_PENDING_OPERATIONS
            d1 DRIVER_IRQL_NOT_LESS_OR_EQUAL
            d5 DRIVER_PAGE_FAULT_IN_FREED_SPECIAL_POOL
            d6 DRIVER_PAGE_FAULT_BEYOND_END_OF_ALLOCATION
            d8 DRIVER_USED_EXCESSIVE_PTES
            da SYSTEM_PTE_MISUSE
            de POOL_CORRUPTION_IN_FILE_AREA
            e2 MANUALLY_INITIATED_CRASH
            e3 RESOURCE_NOT_OWNED
            e4 WORKER_INVALID
            e6 DRIVER_VERIFIER_DMA_VIOLATION
            ea THREAD_STUCK_IN_DEVICE_DRIVER
            ed UNMOUNTABLE_BOOT_VOLUME
            ef CRITICAL_PROCESS_DIED
            f1 SCSI_VERIFIER_DETECTED_VIOLATION
            f4 CRITICAL_OBJECT_TERMINATION
            f5 FLTMGR_FILE_SYSTEM
            f7 DRIVER_OVERRAN_STACK_BUFFER
            fc ATTEMPTED_EXECUTE_OF_NOEXECUTE_MEMORY
            fe BUGCODE_USB_DRIVER
            101 CLOCK_WATCHDOG_TIMEOUT
            104 AGP_INVALID_ACCESS
            109 CRITICAL_STRUCTURE_CORRUPTION
            10d WDF_VIOLATION
            10e VIDEO_MEMORY_MANAGEMENT_INTERNAL
            113 VIDEO_DXGKRNL_FATAL_ERROR
            116 VIDEO_TDR_FAILURE
            117 VIDEO_TDR_TIMEOUT_DETECTED
            119 VIDEO_SCHEDULER_INTERNAL_ERROR
            11b DRIVER_RETURNED_HOLDING_CANCEL_LOCK
            122 WHEA_INTERNAL_ERROR
            124 WHEA_UNCORRECTABLE_ERROR
            127 PAGE_NOT_ZERO
            12b FAULTY_HARDWARE_CORRUPTED_PAGE
            133 DPC_WATCHDOG_VIOLATION
            135 REGISTRY_FILTER_DRIVER_EXCEPTION
            139 KERNEL_SECURITY_CHECK_FAILURE
            13a KERNEL_MODE_HEAP_CORRUPTION
            141 VIDEO_ENGINE_TIMEOUT_DETECTED
            144 BUGCODE_USB3_DRIVER
            149 REFS_FILE_SYSTEM
            14b SOC_SUBSYSTEM_FAILURE
            14f PDC_WATCHDOG_TIMEOUT
            153 KERNEL_LOCK_ENTRY_LEAKED_ON_THREAD_TERMINATION
            154 UNEXPECTED_STORE_EXCEPTION
            156 WINSOCK_DETECTED_HUNG_CLOSESOCKET_LIVEDUMP
            157 KERNEL_THREAD_PRIORITY_FLOOR_VIOLATION
            15f CONNECTED_STANDBY_WATCHDOG_TIMEOUT_LIVEDUMP
            161 LIVE_SYSTEM_DUMP
            162 KERNEL_AUTO_BOOST_INVALID_LOCK_RELEASE
            178 INVALID_PUSH_LOCK_FLAGS
            17e MICROCODE_REVISION_MISMATCH
            189 BAD_OBJECT_HEADER
            18b SECURE_KERNEL_ERROR
            192 KERNEL_AUTO_BOOST_LOCK_ACQUISITION_WITH_RAISED_IRQL
            193 VIDEO_DXGKRNL_LIVEDUMP
            1a8 USER_MODE_HEALTH_MONITOR_LIVEDUMP
            1c4 DRIVER_VERIFIER_DETECTED_VIOLATION_LIVEDUMP
            1c8 MANUALLY_INITIATED_POWER_BUTTON_HOLD
            1ca SYNTHETIC_WATCHDOG_TIMEOUT
            1cc EXRESOURCE_TIMEOUT_LIVEDUMP
            1d3 WFP_INVALID_OPERATION
            1d5 DRIVER_PNP_WATCHDOG
            1d8 UCMUCSI_LIVEDUMP
            20001 HYPERVISOR_ERROR
            c000021a STATUS_SYSTEM_PROCESS_TERMINATED
            c0000221 STATUS_IMAGE_CHECKSUM_MISMATCH
            """;

    private static final Map<String, String> NAMES =
            REFERENCE
                    .lines()
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toUnmodifiableMap(pair -> "0x" + pair[0], pair -> pair[1]));

    private Bugchecks() {}

    /// The name of a code in the notation of [HexNumber#normal]; empty where it is not known.
    public static String name(String code) {
        var base = baseCode(code);
        var name = NAMES.getOrDefault(base, "");
        return name.isEmpty() || base.equals(code) ? name : name + MINIDUMP_SUFFIX;
    }

    /// Whether the code has this name.
    public static boolean isKnown(String name, String code) {
        return name.equals(name(code));
    }

    /// The code without the mark of a minidump: `0x8e` for `0x1000008e`.
    public static String baseCode(String code) {
        var digits = code.substring("0x".length());
        if (digits.length() != 8 || digits.charAt(0) != '1') {
            return code;
        }
        return HexNumber.normal(Long.toHexString(Long.parseLong(digits, 16) & ~MINIDUMP_MARK));
    }

    /// The code whose name a text begins with, such as `CLOCK_WATCHDOG_TIMEOUT_2_PROC`; of several
    /// the one with the longest name.
    public static @Nullable String codeAtStartOf(String text) {
        String code = null;
        var longest = 0;
        for (var entry : NAMES.entrySet()) {
            if (text.startsWith(entry.getValue()) && entry.getValue().length() > longest) {
                code = entry.getKey();
                longest = entry.getValue().length();
            }
        }
        return code;
    }
}
